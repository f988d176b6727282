class Notebook:
    def __init__(self, title):
        self.title = title
        self._pages = {}

    def add(self, key, text):
        self._pages[key] = text

    def get(self, key):
        return self._pages.get(key)

    def keys(self):
        return sorted(self._pages)

    def merged_with(self, other):
        merged = Notebook(f"{self.title} and {other.title}")
        for notebook in (self, other):
            for key in notebook._pages:
                merged.add(key, notebook._pages[key])
        return merged
