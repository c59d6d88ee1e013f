package org.conndoctor.assistant;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.conndoctor.chat.Caller;

/** Serves an editor that started this program, over its standard streams, until it closes them. */
public final class StdioAssistant {

    private StdioAssistant() {}

    /** Serves, and comes back at the end of the input. */
    public static void serve(AssistantTools tools, Caller caller, InputStream in, OutputStream out)
            throws InterruptedException {
        var ended = new CountDownLatch(1);
        var transport = new StdioServerTransportProvider(McpJsonDefaults.getMapper(), tellingItsEnd(in, ended), out);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("conndoctor", "0.1.0")
                .instructions(AssistantTools.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.all().stream()
                        .map(offered -> McpServerFeatures.SyncToolSpecification.builder()
                                .tool(offered.tool())
                                .callHandler(
                                        (exchange, request) -> offered.call().apply(caller, request))
                                .build())
                        .toList())
                .build();
        ended.await();
        server.close();
    }

    /** The SDK says nobody that its input has ended. */
    private static InputStream tellingItsEnd(InputStream in, CountDownLatch ended) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read < 0) {
                    ended.countDown();
                }
                return read;
            }
        };
    }
}
