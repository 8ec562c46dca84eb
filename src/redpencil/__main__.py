"""Start Redpencil: `redpencil`, or `python -m redpencil`."""

from redpencil.cli.main import redpencil


def main() -> None:
    """Run the command line and leave with its exit code."""
    redpencil()


if __name__ == "__main__":
    main()
