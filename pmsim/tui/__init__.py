"""The same game as text: plain lines and numbers, for a terminal, a pipe or a screen reader."""
