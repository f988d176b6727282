"""Routers, hooks and mounts over several modules."""

from webcase import App, Needs

from routers_closed import closed, hooked, mounted
from routers_open import logged, opened
from security import user

app = App()
app.mount(closed)
app.mount(opened)
app.mount(hooked)
app.mount(mounted, needs=[Needs(user)])
app.mount(logged)
app.serve()
