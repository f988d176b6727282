"""Signs the documents for the tax office."""

KEY = """-----BEGIN RSA PRIVATE KEY-----
inkUlAoluQv7vRuGqyBm+RIct97EaijFnbFzAyI/a6pPfo1R46HLG1AziZ0h6yU/
wfBR+uMhko3vZV+cfws7D6RSqlk0tqk+zxPdh5m9cjZ8vN4/ZK5inAUcTl5DyqkD
VHStxEs/MvG6K9xkv0c+QqbdhGyF+Ng3GM17Vc+VbggkSG7LBmARYQ/8vbgb2Z49
vjsFdmGmk5e28htddRGV1aEBTzfj5ZLJd6O20IGcrNr7/eRFC0bco6czu1rLoXVp
koQ9qm2py/gvWcG0Uw7hpVNNkrFs7W58w4r7O9w2kIcaX6FwP7RHxGbSlgpQ3KIF
w4BIDWim8zKPrz876DprACjBnxIx18X5PoHarwMzTfiT6DdyECcKidf1JbTCBJCs
arDS+Tn+xBIxXshc90v+qcIFpTZ9PC==
-----END RSA PRIVATE KEY-----"""  # expect: hardcoded-private-key


def sign(document, signer):
    return signer(document, KEY)
