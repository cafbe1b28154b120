"""The door: `duban` and `python -m duban`."""

import sys


def main() -> None:
    """Run the command line and end with its exit code."""
    try:
        from duban.views.cli.app import app

        app(prog_name="duban")
    except KeyboardInterrupt:  # while it was starting
        sys.exit(130)


if __name__ == "__main__":
    main()
