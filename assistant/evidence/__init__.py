"""What answers a query: the quotes to show, or the reason why nothing does. `select` tells it in order."""
