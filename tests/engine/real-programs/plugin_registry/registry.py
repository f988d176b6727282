class Plugin:
    registry = {}
    title = "plugin"

    def __init_subclass__(cls, /, key, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key] = cls

    def run(self, order):
        raise NotImplementedError


def available():
    return sorted(Plugin.registry)


def create(key):
    return Plugin.registry[key]()
