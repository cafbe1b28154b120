"""Reading Chinese: mentions, times, activities and statements."""
