"""What several test files share."""

# First of all: it decides with how many threads NumPy is loaded.
import helpers as helpers
