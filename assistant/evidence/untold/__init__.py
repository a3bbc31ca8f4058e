"""What speaks of the subject, and does not tell what is asked of it."""
