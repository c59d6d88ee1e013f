<?php
// Opens many connections: php connections.php ADDRESS PORT COUNT [close]. Keeps them, or closes each; then prints
// "ready" and stays. It goes on where no more can be had.
[, $address, $port, $count] = $argv;
for ($i = 0; $i < $count; $i++) {
    $connection = @stream_socket_client("tcp://$address:$port", $code, $message, 0.5);
    if ($connection && isset($argv[4])) {
        fclose($connection);
    } else {
        $all[] = $connection;
    }
}
echo "ready\n";
sleep(600);
