"""What is known of Dutch, and of how documents write things, without any question or index: words, boxes, years."""
