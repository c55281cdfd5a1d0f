"""The engine: calendar, rules and laws."""
