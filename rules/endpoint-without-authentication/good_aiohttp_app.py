import os

from aiohttp import web
from sp_api.asyncio.api import Orders


@web.middleware
async def bearer(request, handler):
    if request.path == "/healthz":
        return await handler(request)
    if request.headers.get("Authorization") != f"Bearer {os.environ['DASHBOARD_TOKEN']}":
        raise web.HTTPUnauthorized()
    return await handler(request)


async def orders(request):
    async with Orders() as client:
        answer = await client.get_orders(CreatedAfter=request.query["since"])
    return web.json_response(answer.payload)


def main():
    app = web.Application(middlewares=[bearer])
    app.add_routes([web.get("/orders", orders)])
    web.run_app(app)
