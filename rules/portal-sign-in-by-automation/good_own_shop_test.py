"""Tests of the company's own shop: a sign-in too, but not Amazon's."""

import os

from selenium import webdriver
from selenium.webdriver.common.by import By


def test_sign_in():
    driver = webdriver.Firefox()
    driver.get("https://shop.example.com/login")
    driver.find_element(By.NAME, "email").send_keys("tester@example.com")
    driver.find_element(By.NAME, "password").send_keys(os.environ["SHOP_TEST_PASSWORD"])
    driver.find_element(By.ID, "submit").click()
    assert "Welcome" in driver.page_source
