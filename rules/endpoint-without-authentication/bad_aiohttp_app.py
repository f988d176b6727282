from aiohttp import web
from sp_api.asyncio.api import Orders


@web.middleware
async def errors_as_json(request, handler):
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:
        return web.json_response({"error": type(error).__name__}, status=500)


async def orders(request):
    async with Orders() as client:
        answer = await client.get_orders(CreatedAfter=request.query["since"])
    return web.json_response(answer.payload)  # expect: endpoint-without-authentication


def main():
    app = web.Application(middlewares=[errors_as_json])
    app.add_routes([web.get("/orders", orders)])
    web.run_app(app)
