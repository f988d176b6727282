class Settings:
    def __init__(self):
        self.token = "anonymous"
        self.host = "localhost"


current = Settings()


def get_settings():
    return current


def reset():
    global current
    current = Settings()
