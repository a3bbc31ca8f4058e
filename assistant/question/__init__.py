"""What is asked: from a question in a conversation (`followup`) to a `query` against an index (`understand`)."""
