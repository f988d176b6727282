import os

import dropbox


class Store:
    def __init__(self):
        self.box = dropbox.Dropbox(oauth2_access_token=os.environ["DROPBOX"])

    def save(self, name, text):
        path = f"/exports/{name}"
        self.box.files_upload(text.encode(), path, mode=dropbox.files.WriteMode.overwrite)  # expect: pii-to-outside-party
