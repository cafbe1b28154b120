"""Source → document → passages: what was published, exactly."""
