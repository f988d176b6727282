"""Downloads a statement that only Seller Central shows."""

import os

import pyotp
from selenium import webdriver
from selenium.webdriver.common.by import By


def sign_in():
    driver = webdriver.Chrome()
    driver.get("https://sellercentral.amazon.de/ap/signin")
    driver.find_element(By.ID, "ap_email").send_keys(os.environ["SC_USER"])  # expect: portal-sign-in-by-automation
    driver.find_element(By.ID, "ap_password").send_keys(os.environ["SC_PASSWORD"])  # expect: portal-sign-in-by-automation
    driver.find_element(By.XPATH, "//input[@id='signInSubmit']").click()  # expect: portal-sign-in-by-automation
    code = pyotp.TOTP(os.environ["SC_TOTP"]).now()
    driver.find_element(By.CSS_SELECTOR, "#auth-mfa-otpcode").send_keys(code)  # expect: portal-sign-in-by-automation
    return driver
