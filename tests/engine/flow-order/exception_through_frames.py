"""An exception passes through functions that do not mention it; a caller far up sees its data."""
from taintcase import sink, source


class ResponseError(Exception):
    def __init__(self, response):
        self.response = response
        self.status = 429


def transport(request):
    raise ResponseError({"echo": request})


def client(request):
    answer = transport(request)
    return answer


def service(request):
    try:
        return client(request)
    finally:
        request = None


try:
    service(source("request"))
except ResponseError as error:
    sink(error.response["echo"])  # flow
    sink(error.status)  # no flow
