"""What runs beside the installed clients, with the python of their environment."""
