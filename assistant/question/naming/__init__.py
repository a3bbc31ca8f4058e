"""Which documents a question names: by title, file, initials, edition or the words that only they have."""
