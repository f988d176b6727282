"""Classes whose methods answer, and what may guard them."""

from taintcase import sink, source
from webcase import Refused, SignedIn, SignedInMixin, View, refuse


class Open(View):
    def show(self, request):
        sink(source())  # flow


class Mixed(SignedInMixin, View):
    def show(self, request):
        sink(source())  # no flow


class Allowed(View):
    allow = [SignedIn]

    def show(self, request):
        sink(source())  # no flow


class AllowsAll(View):
    allow = []

    def show(self, request):
        sink(source())  # flow


class Asks(View):
    def before(self, request):
        if not request.user.is_authenticated:
            raise Refused

    def show(self, request):
        sink(source())  # no flow


class Inherits(Asks):
    def show(self, request):
        sink(source())  # no flow


class Base(View):
    def rows(self):
        return [source()]


class Derived(Base):
    def show(self, request):
        sink(self.rows())  # flow


class InBody(Base):
    def show(self, request):
        if not request.user.is_authenticated:
            refuse()
        sink(self.rows())  # no flow


for view in (Open, Mixed, Allowed, AllowsAll, Asks, Inherits, Derived, InBody):
    view.serve()
