"""What a small model that reads question and passage together finds, or does not let pass."""
