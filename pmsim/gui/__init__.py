"""The window: screens make shapes, one painter turns them into pixels."""
