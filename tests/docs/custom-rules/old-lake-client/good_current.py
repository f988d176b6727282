import lake


def table(name, file_format):
    return lake.open_table(name, format=file_format) or lake.open_table(name)
