"""Runs the clients against two sides and compares; plain standard library, outside the clients' environment."""
