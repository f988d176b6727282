import inspect


class Container:
    def __init__(self):
        self._providers = {}
        self._instances = {}

    def register(self, name, provider):
        self._providers[name] = provider

    def override(self, name, instance):
        self._instances[name] = instance

    def get(self, name):
        if name not in self._instances:
            self._instances[name] = self._create(self._providers[name])
        return self._instances[name]

    def _create(self, provider):
        return provider() if inspect.isclass(provider) else provider(self)
