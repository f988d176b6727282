from taintcase import source

exports = source("export")
