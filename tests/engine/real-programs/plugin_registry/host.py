from registry import create


class Host:
    def __init__(self, keys):
        self._plugins = {key: create(key) for key in keys}

    def run(self, order):
        results = {}
        for key, plugin in self._plugins.items():
            try:
                results[key] = plugin.run(order)
            except RuntimeError as error:
                results[key] = f"failed: {error}"
        return results
