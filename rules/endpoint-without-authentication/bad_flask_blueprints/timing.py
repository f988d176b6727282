import functools
import time


def timed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            return view(*args, **kwargs)
        finally:
            print(f"{view.__name__}: {time.perf_counter() - started:.3f} s")

    return wrapper
