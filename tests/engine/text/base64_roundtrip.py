"""base64 hides nothing: encoded text is data, and so is the decoded one."""

import base64
import binascii

from taintcase import sink, source

card_text = source("card_text")
encoded = base64.b64encode(card_text.encode())
sink(encoded)  # flow
sink(base64.b64decode(encoded).decode())  # flow
sink(base64.urlsafe_b64encode(b"public text").decode())  # no flow
sink(binascii.hexlify(card_text.encode()))  # flow
sink(len(encoded), base64.b64decode("cHVibGlj"))  # no flow
encoded = base64.b64encode(b"public text")
sink(encoded)  # no flow
