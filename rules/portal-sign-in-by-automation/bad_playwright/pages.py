"""Where things are on the pages of the portal."""

PASSWORD = "input#ap_password"  # expect: portal-sign-in-by-automation
SUBMIT = "#signInSubmit"  # expect: portal-sign-in-by-automation
