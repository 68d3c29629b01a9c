"""`python -m generator`."""

import signal
import sys

if __name__ == "__main__":
    # Ctrl-C while modules are loaded ends the program at once, without a traceback; `main` says what became of a run.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from generator.cli import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
