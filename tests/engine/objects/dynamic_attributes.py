"""getattr and setattr with a constant name are plain attribute access."""
from taintcase import sink, source


class Form:
    pass


FIELD = "email"
form = Form()
setattr(form, FIELD, source("email"))
setattr(form, "country", "GB")
sink(form.email)  # flow
sink(form.country)  # no flow
sink(getattr(form, "e" + "mail"))  # flow
sink(getattr(form, "phone", "n/a"))  # no flow
setattr(form, f"{'e'}mail", "redacted")
sink(form.email)  # no flow
sink(getattr(form, "phone", source("fallback")))  # flow
