"""Making the readers' weights and holding them to their floors."""
