from letters import FormalLetter


class Postcard(FormalLetter):
    def greeting(self, name):
        return "Greetings from " + self.place()

    def place(self):
        return "the warehouse"
