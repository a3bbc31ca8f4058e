"""What is said in a conversation: a question that leans on the ones before, one about the answer, or no question."""
