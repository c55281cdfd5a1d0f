"""The tests: facts about behaviour, laws over everything, stories by example."""
