from notes import Notebook


def make_private():
    return Notebook("private")


def make_public():
    return Notebook(title="public")
