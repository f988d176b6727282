"""Only control depends on the data: what is assigned is constant."""
from taintcase import sink, source


def classify(city):
    if city == "Berlin":
        zone = "zone 1"
    elif len(city) > 8:
        zone = "zone 2"
    else:
        zone = "zone 3"
    return zone


def first_letter_known(city):
    for letter in "abc":
        if city[0] == letter:
            return letter
    return "other"


def first_letter(city):
    for letter in city:
        if letter.isalpha():
            return letter
    return "none"


sink(classify(source("city")))  # no flow
sink(first_letter_known(source("city")))  # no flow
sink(first_letter(source("city")))  # flow
