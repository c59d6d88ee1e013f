package org.conndoctor.http;

import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.conndoctor.assistant.AssistantTools;
import org.conndoctor.chat.Caller;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.probe.policy.ProbeScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /mcp}: the doctor for assistants, stateless. The SDK speaks the protocol; who may call, how much is read
 * and what is told of mistakes is this house's own, for the SDK's servlet checks no origin by itself and shows callers
 * its stack traces.
 */
final class McpRoute implements McpStatelessServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(McpRoute.class);
    private static final String CALLER = "caller";

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int INTERNAL_ERROR = -32603;

    private final AssistantTools tools;
    private final Callers callers;
    /** Nobody but this machine or network reaches the server: what a stranger's page must not borrow our name for. */
    private final boolean inner;

    private @Nullable McpStatelessServerHandler handler;

    McpRoute(AssistantTools tools, Callers callers, ServerSettings settings) {
        this.tools = tools;
        this.callers = callers;
        this.inner = settings.probes() == ProbeScope.ALL
                || settings.front().proxy().isEmpty() && AddressRange.of(settings.host()) == AddressRange.LOOPBACK;
    }

    /** Made for the first who asks: a server without assistants starts as fast as one that knows none. */
    private synchronized McpStatelessServerHandler handler() {
        if (handler == null) {
            McpServer.sync(this)
                    .serverInfo("conndoctor", "0.1.0")
                    .instructions(AssistantTools.INSTRUCTIONS)
                    .capabilities(
                            McpSchema.ServerCapabilities.builder().tools(false).build())
                    .tools(tools.all().stream().map(McpRoute::specification).toList())
                    .build();
        }
        return Objects.requireNonNull(handler);
    }

    private static McpStatelessServerFeatures.SyncToolSpecification specification(AssistantTools.Offered offered) {
        return McpStatelessServerFeatures.SyncToolSpecification.builder()
                .tool(offered.tool())
                .callHandler((context, request) -> offered.call().apply((Caller) context.get(CALLER), request))
                .build();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    void handle(Context ctx) {
        // Whose page calls, the server has looked at already.
        if (inner) {
            OwnHost.check(ctx);
        }
        var body = Body.bytes(ctx);
        McpSchema.JSONRPCMessage message;
        try {
            // Read strictly first: bounded in depth, each name once.
            Json.MAPPER.readTree(body);
            message = McpSchema.deserializeJsonRpcMessage(mapper(), new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException | IOException | IllegalArgumentException e) {
            fail(ctx, 400, PARSE_ERROR, "This is no JSON-RPC message.");
            return;
        }
        var context = McpTransportContext.create(Map.of(CALLER, callers.of(ctx)));
        try {
            answer(ctx, message, context);
        } catch (RuntimeException | IOException e) {
            LOG.error("{} in /mcp", e.getClass().getName());
            fail(ctx, 500, INTERNAL_ERROR, "Something went wrong here.");
        }
    }

    private void answer(Context ctx, McpSchema.JSONRPCMessage message, McpTransportContext context) throws IOException {
        var asked = handler();
        if (message instanceof McpSchema.JSONRPCRequest request) {
            var response = asked.handleRequest(context, request)
                    .contextWrite(c -> c.put(McpTransportContext.KEY, context))
                    .block();
            ctx.contentType(Wishes.JSON).result(mapper().writeValueAsBytes(response));
        } else if (message instanceof McpSchema.JSONRPCNotification notification) {
            asked.handleNotification(context, notification)
                    .contextWrite(c -> c.put(McpTransportContext.KEY, context))
                    .block();
            ctx.status(202);
        } else {
            fail(ctx, 400, INVALID_REQUEST, "Only requests and notifications are taken here.");
        }
    }

    /** The SDK keeps one. */
    private static McpJsonMapper mapper() {
        return McpJsonDefaults.getMapper();
    }

    private static void fail(Context ctx, int status, int code, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("jsonrpc", "2.0");
        body.put("id", null);
        body.put("error", Map.of("code", code, "message", message));
        ctx.status(status).contentType(Wishes.JSON).result(Json.MAPPER.writeValueAsBytes(body));
    }
}
