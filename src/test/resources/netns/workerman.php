<?php
// A server of Workerman's manners, for machines where Workerman itself cannot be installed: a master and one worker for
// each address, with Workerman's process titles and its answers to what it does not understand.
//   php workerman.php PROTOCOL://ADDRESS:PORT...
// PROTOCOL: websocket, http, text, tcp (waits for a message that never ends), h2 (speaks HTTP/2 only), late (an HTTP
// worker that is busy for a minute), deaf (never accepts; a backlog of one); ssl+PROTOCOL with CERTIFICATE.
// Each is bound before "ready" is printed; what cannot be bound is told as Workerman tells it, and ends the program.

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const SETTINGS = "\0\0\0\4\0\0\0\0\0";
const PAGE = "HTTP/1.1 400 Bad Request\r\n\r\n<h1>400 Bad Request</h1><hr>workerman";

cli_set_process_title('WorkerMan: master process  start_file=/srv/chat/start.php');
foreach (array_slice($argv, 1) as $url) {
    [$protocol, $address] = explode('://', $url);
    $context = stream_context_create(['socket' => ['backlog' => $protocol === 'deaf' ? 1 : 4096, 'ipv6_v6only' => true],
        'ssl' => ['local_cert' => getenv('CERTIFICATE') ?: '', 'verify_peer' => false]]);
    $server = @stream_socket_server("tcp://$address", $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context);
    if (!$server) {
        fwrite(STDERR, "RuntimeException: stream_socket_server(): Unable to connect to tcp://$address ($message)"
            . " in /srv/chat/vendor/workerman/workerman/src/Worker.php:2536\n");
        exit(250);
    }
    $servers[$url] = $server;
}
foreach ($servers as $url => $server) {
    if (pcntl_fork() === 0) {
        cli_set_process_title("WorkerMan: worker process  none $url");
        array_map(fclose(...), array_diff_key($servers, [$url => 0]));
        serve($server, strstr($url, ':', true));
    }
}
echo "ready\n";
pcntl_wait($status);

function serve($server, string $protocol): never {
    $clients = [];
    while (true) {
        $ready = $protocol === 'deaf' ? [] : [(int) $server => $server] + $clients;
        if (!$ready) {
            sleep(60);
            continue;
        }
        $none = null;
        stream_select($ready, $none, $none, null);
        foreach ($ready as $id => $socket) {
            if ($socket === $server) {
                welcome($server, $protocol, $clients);
            } elseif (!hear($socket, $protocol)) {
                fclose($socket);
                unset($clients[$id]);
            }
        }
    }
}

function welcome($server, string $protocol, array &$clients): void {
    $client = @stream_socket_accept($server, 0);
    if (!$client) {
        usleep(50_000);
        return;
    }
    if (str_starts_with($protocol, 'ssl+')) {
        stream_set_timeout($client, 2);
        if (!@stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLS_SERVER)) {
            fclose($client);
            return;
        }
    }
    stream_set_blocking($client, false);
    if ($protocol === 'h2') {
        fwrite($client, SETTINGS);
    }
    $clients[(int) $client] = $client;
}

/** Whether the connection goes on. */
function hear($client, string $protocol): bool {
    $heard = @fread($client, 65536);
    if ($heard === '' || $heard === false) {
        return !feof($client);
    }
    return match (preg_replace('/^ssl\+/', '', $protocol)) {
        'websocket' => webSocket($client, $heard),
        'http' => http($client, $heard),
        'text' => fwrite($client, 'received ' . $heard) > 0,
        'h2' => fwrite($client, "\0\0\x08\x07\0\0\0\0\0\0\0\0\0\0\0\0\1") < 0,
        'late' => sleep(60) === 0,
        default => true,
    };
}

function webSocket($client, string $heard): bool {
    if ($heard[0] !== 'G') {
        // A frame of a connection that has shaken hands, else no request at all.
        return (ord($heard[0]) & 0x80) !== 0 || fwrite($client, PAGE) < 0;
    }
    $version = preg_match('/Sec-WebSocket-Version: *(.*?)\r\n/i', $heard, $found) ? $found[1] : '';
    if ($version === '') {
        return fwrite($client, "HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n") < 0;
    }
    if ($version !== '13' || !preg_match('/Sec-WebSocket-Key: *(.*?)\r\n/i', $heard, $key)) {
        return fwrite($client, PAGE) < 0;
    }
    return fwrite($client, "HTTP/1.1 101 Switching Protocol\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        . "Connection: Upgrade\r\nSec-WebSocket-Accept: " . base64_encode(sha1($key[1] . MAGIC, true)) . "\r\n\r\n") > 0;
}

function http($client, string $heard): bool {
    // Without an empty line the head has not ended.
    if (!str_contains($heard, "\r\n\r\n")) {
        return true;
    }
    if (!preg_match('~^(GET|POST|HEAD) /\S* HTTP/1\.\d\r\n~', $heard)) {
        return fwrite($client, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n") < 0;
    }
    return fwrite($client, "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n"
        . "Content-Type: text/html;charset=utf-8\r\nContent-Length: 5\r\n\r\nhello") > 0;
}
