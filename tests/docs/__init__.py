"""The documents keep what they say."""
