"""What a person meets: the web page and the command line. Wires only; knows no answers of its own."""
