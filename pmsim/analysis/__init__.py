"""Playing without a player: bots, many playthroughs, studies."""
