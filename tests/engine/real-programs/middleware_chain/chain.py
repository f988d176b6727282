class Chain:
    def __init__(self, handler, *middleware):
        self._call = handler
        for layer in reversed(middleware):
            self._call = self._wrap(layer, self._call)

    @staticmethod
    def _wrap(layer, inner):
        return lambda request: layer(request, inner)

    def handle(self, request):
        return self._call(request)
