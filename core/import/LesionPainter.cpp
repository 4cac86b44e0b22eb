// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/LesionPainter.h"

#include <QStringList>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr float kTurn = 2 * std::numbers::pi_v<float>;

float smooth(float low, float high, float x)
{
    const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

cv::Scalar scalar(const Colour &colour, double factor = 1)
{
    return {colour[0] * factor, colour[1] * factor, colour[2] * factor};
}

/// A border that wobbles around a circle: factor of the radius at an angle.
struct Outline {
    std::array<float, 5> strength{};
    std::array<float, 5> phase{};
    float turn = 0;
    float stretch = 1;

    float at(float angle) const
    {
        float factor = 1;
        for (size_t k = 0; k < strength.size(); ++k)
            factor += strength[k] * std::sin(static_cast<float>(k + 2) * angle + phase[k]);
        return std::max(factor, 0.2F);
    }
};

} // namespace

const QStringList &LesionPainter::regions()
{
    static const QStringList kRegions{u"face"_s, u"forearm"_s, u"hand"_s, u"leg"_s, u"back"_s};
    return kRegions;
}

Colour LesionPainter::skinTone()
{
    static const std::array<Colour, 5> kTones{
        {{238, 204, 184}, {228, 188, 162}, {214, 168, 140}, {190, 142, 112}, {146, 104, 80}}};
    Colour tone = kTones[m_rng.below(m_rng.coin(0.85) ? 3 : kTones.size())];
    for (float &channel : tone)
        channel += real(-6, 6);
    return tone;
}

/// Smooth noise from -1 to 1 with about `cells` bumps along the picture's height.
cv::Mat LesionPainter::noise(int cells)
{
    cv::Mat small(cells + 3, cells * kWidth / kHeight + 3, CV_32F);
    for (int y = 0; y < small.rows; ++y) {
        for (int x = 0; x < small.cols; ++x)
            small.at<float>(y, x) = real(-1, 1);
    }
    cv::Mat large;
    cv::resize(small, large, {kWidth, kHeight}, 0, 0, cv::INTER_CUBIC);
    return large;
}

cv::Mat LesionPainter::skin(const Colour &tone)
{
    const cv::Mat broad = noise(3);
    const cv::Mat fine = noise(70);
    cv::Mat image(kHeight, kWidth, CV_32FC3);
    const float centreX = real(0.35F, 0.65F) * kWidth;
    const float centreY = real(0.35F, 0.65F) * kHeight;
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const float away =
                std::hypot(static_cast<float>(x) - centreX, static_cast<float>(y) - centreY) /
                kWidth;
            const float light = 1.03F - 0.22F * away * away;
            const float grain = 5 * broad.at<float>(y, x) + 4 * fine.at<float>(y, x);
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3f>(y, x)[c] = tone[static_cast<size_t>(c)] * light + grain;
        }
    }
    return image;
}

void LesionPainter::hairs(cv::Mat &image)
{
    const int count = m_rng.coin(0.4) ? static_cast<int>(m_rng.below(7)) : 0;
    for (int i = 0; i < count; ++i) {
        const cv::Point2f from(real(0, kWidth), real(0, kHeight));
        const float angle = real(0, kTurn);
        const float length = real(25, 70);
        cv::line(image, from, from + cv::Point2f(std::cos(angle), std::sin(angle)) * length,
                 cv::Scalar(70, 52, 44), 1, cv::LINE_AA);
    }
}

void LesionPainter::lesion(cv::Mat &image, cv::Point2f centre, float radius, const LesionLook &look)
{
    Outline outline;
    for (size_t k = 0; k < outline.strength.size(); ++k) {
        outline.strength[k] = look.irregular * real(0.3F, 1) / std::sqrt(static_cast<float>(k + 1));
        outline.phase[k] = real(0, kTurn);
    }
    outline.turn = real(0, kTurn);
    outline.stretch = real(1, look.stretch);
    Colour first = look.first;
    Colour second = look.second;
    const float lighter = real(-10, 10);
    for (size_t c = 0; c < 3; ++c) {
        first[c] += lighter + real(-5, 5);
        second[c] += lighter + real(-5, 5);
    }
    const cv::Mat blotch = noise(std::max(3, static_cast<int>(kHeight / radius * 1.6F)));
    const cv::Mat grain = noise(90);
    const float side = real(0, kTurn);
    const float softness = std::max(look.softness, 1.2F / radius);

    if (look.stalk) { // a shadow beside it
        cv::Mat shade = cv::Mat::zeros(image.size(), CV_32F);
        cv::ellipse(shade, centre + cv::Point2f(radius * 0.35F, radius * 0.45F),
                    cv::Size2f(radius * 1.1F, radius * 0.9F), 0, 0, 360, cv::Scalar(0.35),
                    cv::FILLED);
        cv::GaussianBlur(shade, shade, {}, std::max(1.0F, radius * 0.15F));
        for (int y = 0; y < image.rows; ++y) {
            for (int x = 0; x < image.cols; ++x)
                image.at<cv::Vec3f>(y, x) *= 1 - shade.at<float>(y, x);
        }
    }

    const float reach = radius * outline.stretch * (1.4F + softness);
    const int top = std::max(0, static_cast<int>(centre.y - reach));
    const int bottom = std::min(image.rows - 1, static_cast<int>(centre.y + reach));
    const int left = std::max(0, static_cast<int>(centre.x - reach));
    const int right = std::min(image.cols - 1, static_cast<int>(centre.x + reach));
    const float cosTurn = std::cos(outline.turn);
    const float sinTurn = std::sin(outline.turn);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const float dx = static_cast<float>(x) - centre.x;
            const float dy = static_cast<float>(y) - centre.y;
            const float u = (dx * cosTurn + dy * sinTurn) / (radius * outline.stretch);
            const float v = (dy * cosTurn - dx * sinTurn) / radius;
            const float rho = std::hypot(u, v) / outline.at(std::atan2(v, u));
            const float cover = 1 - smooth(1 - softness, 1 + softness * 0.5F, rho);
            if (cover <= 0)
                continue;
            const float patch = blotch.at<float>(y, x);
            float mix = 0;
            switch (look.pattern) {
            case LesionPattern::Plain:
                mix = 0.3F + 0.3F * patch;
                break;
            case LesionPattern::DarkRim:
                mix = smooth(0.45F, 0.85F, rho);
                break;
            case LesionPattern::PaleCentre:
                mix = 1 - smooth(0.1F, 0.7F, rho);
                break;
            case LesionPattern::Blotches:
                mix = smooth(-0.25F, 0.35F, patch);
                break;
            case LesionPattern::Halves:
                mix = smooth(-0.25F, 0.25F, u * std::cos(side) + v * std::sin(side) + 0.3F * patch);
                break;
            }
            // Light comes from the upper left.
            const float slope = -(dx + dy) / (radius * 1.4F) * smooth(0.1F, 1.0F, rho);
            const float glow = std::exp(
                -(std::pow(dx / radius + 0.32F, 2.0F) + std::pow(dy / radius + 0.32F, 2.0F)) /
                0.035F);
            const float relief = look.relief * (46 * slope + 60 * glow * look.relief);
            auto &pixel = image.at<cv::Vec3f>(y, x);
            for (int c = 0; c < 3; ++c) {
                const auto i = static_cast<size_t>(c);
                const float colour = first[i] +
                                     (second[i] - first[i]) * std::clamp(mix, 0.0F, 1.0F) +
                                     look.grain * grain.at<float>(y, x) * 0.7F + relief;
                pixel[c] += (colour - pixel[c]) * cover;
            }
        }
    }
    details(image, centre, radius, look);
}

void LesionPainter::details(cv::Mat &image, cv::Point2f centre, float radius,
                            const LesionLook &look)
{
    const auto inside = [&](float most) {
        const float angle = real(0, kTurn);
        const float distance = radius * most * std::sqrt(real(0, 1));
        return centre + cv::Point2f(std::cos(angle), std::sin(angle)) * distance;
    };
    const auto spot = [&](cv::Point2f at, float size, const cv::Scalar &colour) {
        cv::circle(image, at, std::max(1, static_cast<int>(std::lround(size))), colour, cv::FILLED,
                   cv::LINE_AA);
    };
    for (int i = 0; i < look.vessels; ++i) {
        cv::Point2f at = inside(0.9F);
        float angle = real(0, kTurn);
        for (int step = 0; step < 6; ++step) {
            angle += real(-0.7F, 0.7F);
            const cv::Point2f next =
                at + cv::Point2f(std::cos(angle), std::sin(angle)) * radius * 0.12F;
            cv::line(image, at, next, cv::Scalar(178, 40, 52), 1, cv::LINE_AA);
            at = next;
        }
    }
    for (int i = 0; i < look.crusts; ++i) {
        const cv::Point2f at = inside(0.5F);
        spot(at, radius * real(0.14F, 0.26F), cv::Scalar(206, 168, 84));
        spot(at, radius * real(0.05F, 0.12F), cv::Scalar(112, 40, 30));
    }
    const cv::Scalar dark = scalar(look.second, 0.55);
    for (int i = 0; i < look.darkDots; ++i)
        spot(inside(0.85F), radius * real(0.02F, 0.06F), dark);
    for (int i = 0; i < look.paleFlecks; ++i) {
        const cv::Point2f at = inside(1.0F);
        const cv::Size2f size(std::max(1.0F, radius * real(0.03F, 0.09F)),
                              std::max(1.0F, radius * real(0.02F, 0.04F)));
        cv::ellipse(image, at, size, real(0, 180), 0, 360, cv::Scalar(240, 232, 220), cv::FILLED,
                    cv::LINE_AA);
    }
    if (look.navel)
        spot(centre, radius * 0.16F, cv::Scalar(168, 112, 100));
}

cv::Mat LesionPainter::macroscopic(const LesionLook &look)
{
    cv::Mat image = skin(skinTone());
    const cv::Point2f centre(kWidth * real(0.42F, 0.58F), kHeight * real(0.42F, 0.58F));
    const float radius = look.size * kHeight / 2 * real(0.85F, 1.2F);
    for (int i = 0; i < look.satellites; ++i) {
        const float angle = real(0, kTurn);
        const float away = radius * real(1.8F, 2.9F);
        lesion(image, centre + cv::Point2f(std::cos(angle), std::sin(angle)) * away,
               radius * real(0.35F, 0.6F), look);
    }
    lesion(image, centre, radius, look);
    hairs(image);
    return finish(image);
}

cv::Mat LesionPainter::anatomical(const LesionLook &look, const QString &region)
{
    // First the region as a mask, then skin where the mask is, then the lesion on it.
    cv::Mat mask = cv::Mat::zeros(kHeight, kWidth, CV_32F);
    const auto blob = [&](cv::Point2f centre, cv::Size2f size, double angle = 0) {
        cv::ellipse(mask, centre, size, angle, 0, 360, cv::Scalar(1), cv::FILLED, cv::LINE_AA);
    };
    const auto limb = [&](cv::Point2f from, cv::Point2f to, int width) {
        cv::line(mask, from, to, cv::Scalar(1), width, cv::LINE_AA);
    };
    cv::Point2f low(110, 80); // the lesion lies between these corners
    cv::Point2f high(210, 160);
    const float shift = real(-15, 15);
    if (region == u"face") {
        blob({160 + shift, 118}, {74, 98});
        blob({84 + shift, 122}, {10, 20});
        blob({236 + shift, 122}, {10, 20});
        limb({160 + shift, 200}, {160 + shift, 239}, 70);
        low = {118 + shift, 46};
        high = {202 + shift, 78};
    } else if (region == u"forearm") {
        limb({-10, 70 + shift}, {330, 160 + shift}, 96);
        low = {60, 90 + shift};
        high = {250, 130 + shift};
    } else if (region == u"hand") {
        blob({140, 150 + shift}, {72, 56});
        for (int finger = 0; finger < 4; ++finger)
            limb({190, 112.0F + shift + static_cast<float>(finger) * 26},
                 {272.0F - static_cast<float>(std::abs(finger - 1)) * 12,
                  96.0F + shift + static_cast<float>(finger) * 28},
                 22);
        limb({120, 105 + shift}, {176, 62 + shift}, 24);
        limb({-10, 155 + shift}, {90, 150 + shift}, 74);
        low = {95, 130 + shift};
        high = {185, 170 + shift};
    } else if (region == u"leg") {
        limb({150 + shift, -10}, {170 + shift, 260}, 110);
        low = {128 + shift, 50};
        high = {192 + shift, 190};
    } else { // back
        blob({160 + shift, 150}, {112, 150});
        limb({40 + shift, 70}, {280 + shift, 70}, 60);
        limb({160 + shift, 0}, {160 + shift, 50}, 56);
        low = {90 + shift, 80};
        high = {230 + shift, 200};
    }

    const Colour cloth{real(110, 150), real(130, 160), real(150, 185)};
    const cv::Mat body = skin(skinTone());
    cv::Mat round; // darker towards the edge, as on a cylinder
    cv::GaussianBlur(mask, round, {}, 22);
    cv::Mat image(kHeight, kWidth, CV_32FC3);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const float m = mask.at<float>(y, x);
            const float shade = 0.62F + 0.38F * smooth(0.35F, 1.0F, round.at<float>(y, x));
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3f>(y, x)[c] = m * body.at<cv::Vec3f>(y, x)[c] * shade +
                                               (1 - m) * cloth[static_cast<size_t>(c)];
        }
    }
    if (region == u"face") {
        for (const float side : {-1.0F, 1.0F}) {
            const cv::Point2f eye(160 + shift + side * 30, 104);
            cv::ellipse(image, eye, cv::Size2f(12, 6), 0, 0, 360, cv::Scalar(240, 238, 234),
                        cv::FILLED, cv::LINE_AA);
            cv::circle(image, eye, 4, cv::Scalar(70, 60, 54), cv::FILLED, cv::LINE_AA);
            cv::ellipse(image, eye - cv::Point2f(0, 14), cv::Size2f(16, 4), 0, 180, 360,
                        cv::Scalar(92, 70, 56), 2, cv::LINE_AA);
        }
        cv::line(image, cv::Point2f(160 + shift, 112), cv::Point2f(152 + shift, 142),
                 cv::Scalar(166, 118, 98), 2, cv::LINE_AA);
        cv::ellipse(image, cv::Point2f(160 + shift, 170), cv::Size2f(22, 7), 0, 0, 360,
                    cv::Scalar(186, 96, 92), cv::FILLED, cv::LINE_AA);
    } else if (region == u"back") {
        cv::line(image, cv::Point2f(160 + shift, 50), cv::Point2f(160 + shift, 238),
                 cv::Scalar(176, 132, 110), 2, cv::LINE_AA);
    }
    const cv::Point2f centre(real(low.x, high.x), real(low.y, high.y));
    lesion(image, centre, std::max(6.0F, look.size * 26 * real(0.85F, 1.15F)), look);
    return finish(image);
}

cv::Mat LesionPainter::finish(const cv::Mat &image)
{
    cv::Mat picture;
    cv::GaussianBlur(image, picture, {}, 0.6);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            for (int c = 0; c < 3; ++c)
                picture.at<cv::Vec3f>(y, x)[c] += real(-4, 4);
        }
    }
    picture.convertTo(picture, CV_8U);
    const cv::Point at(kWidth - 92, kHeight - 6);
    cv::putText(picture, "ARTIFICIAL", at, cv::FONT_HERSHEY_SIMPLEX, 0.42, cv::Scalar(30, 30, 30),
                3, cv::LINE_AA);
    cv::putText(picture, "ARTIFICIAL", at, cv::FONT_HERSHEY_SIMPLEX, 0.42,
                cv::Scalar(255, 255, 255), 1, cv::LINE_AA);
    return picture;
}

} // namespace lesiondesk
