package org.example.installers.notifications.adapter;

import com.twilio.Twilio;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import org.example.installers.notifications.MessageSender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends messages as SMS. */
@Component
class TwilioSender implements MessageSender {

  private final PhoneBook phones;
  private final PhoneNumber sender;

  TwilioSender(
      PhoneBook phones,
      @Value("${twilio.account}") String account,
      @Value("${twilio.token}") String token,
      @Value("${twilio.from}") String sender) {
    Twilio.init(account, token);
    this.sender = new PhoneNumber(sender);
    this.phones = phones;
  }

  @Override
  public void send(String dealer, String text) {
    PhoneNumber receiver = new PhoneNumber(phones.numberOf(dealer));
    Message.creator(receiver, sender, text).create();
  }
}
