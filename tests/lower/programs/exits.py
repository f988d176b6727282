"""Every way out of `try`, `with` and loops."""
# ruff: noqa

log = []


class Context:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append(f"exit {self.name} {error!r}")
        return self.swallow


def leave(how, swallow):
    for turn in range(3):
        try:
            with Context("a") as a, Context("b", swallow) as b:
                log.append((a, b, turn))
                if turn == 1:
                    if how == "return":
                        return turn
                    if how == "break":
                        break
                    if how == "continue":
                        continue
                    if how == "raise":
                        raise KeyError(how)
                log.append("end")
        except KeyError as error:
            log.append(str(error))
        else:
            log.append("else")
        finally:
            log.append("finally")
    else:
        log.append("exhausted")
    return how


def nested(n):
    try:
        try:
            if n == 0:
                return "inner"
            if n == 1:
                raise ValueError(n)
            if n == 2:
                raise TypeError(n)
        except ValueError:
            return "caught"
        finally:
            log.append("first")
            try:
                if n == 3:
                    return "from finally"
            finally:
                log.append("second")
    except (TypeError, OSError) as error:
        return repr(error)
    finally:
        log.append("last")
    return "behind"


def overridden():
    try:
        raise ValueError
    finally:
        return "swallowed"


def loops(n):
    while True:
        n -= 1
        try:
            if n > 5:
                continue
            if n > 3:
                break
        finally:
            log.append(n)
    else:
        log.append("never")
    for i in range(n):
        for j in range(i):
            if j == 2:
                break
        else:
            continue
        break
    return n, i, j


result = [leave(how, swallow) for how in ("return", "break", "continue", "raise", "") for swallow in (True, False)]
result += [nested(n) for n in range(5)]
result += [overridden(), loops(9), log]
