"""Reading English: mentions, times, activities and statements."""
