from taintcase import source

title = source("title")
exports = "no exports yet"
