class Letter:
    opening = "Hello"

    def write(self, name):
        return self.greeting(name) + ", " + self.body()

    def greeting(self, name):
        return self.opening

    def body(self):
        return "your parcel is on its way"


class FormalLetter(Letter):
    opening = "Dear"

    def greeting(self, name):
        return f"{super().greeting(name)} {name}"
