class Report:
    def __init__(self, title, columns, rows):
        self.title = title
        self.columns = list(columns)
        self._rows = rows

    def add_column(self, column):
        self.columns.append(column)

    @property
    def headings(self):
        return [column.heading for column in self.columns]

    def lines(self):
        for row in self._rows:
            yield [column.value(row) for column in self.columns]
